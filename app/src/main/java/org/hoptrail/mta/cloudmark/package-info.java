/// Cloudmark Authority, a content filter inside many gateways and providers (seen: 2.4). Its
/// verdict travels as `X-CM-Analysis`, `X-CMAE-Analysis` or `X-Authority-Analysis`.
@NullMarked
package org.hoptrail.mta.cloudmark;

import org.jspecify.annotations.NullMarked;
