/// Zoho Mail and its bulk services ZeptoMail, SalesIQ and Campaigns (seen: 2014 to 2025).
@NullMarked
package org.hoptrail.mta.zoho;

import org.jspecify.annotations.NullMarked;
