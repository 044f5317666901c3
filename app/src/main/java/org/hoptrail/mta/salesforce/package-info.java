/// Salesforce's `EaaS`, which hands messages to its senders. Closed source; the forms are known
/// from headers. There is no `;` before the date.
@NullMarked
package org.hoptrail.mta.salesforce;

import org.jspecify.annotations.NullMarked;
