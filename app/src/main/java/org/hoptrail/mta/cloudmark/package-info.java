/// Cloudmark Gateway, formerly Bizanga, of large access providers; `with ME` at Orange, `with
/// bizsmtp` and other words of the provider's choice elsewhere. Closed source; the forms are known
/// from headers. Ids hold times and the peer's address in base 60.
///
/// The content filter behind it, Cloudmark Authority, works in the gateways of many others too; its
/// verdict travels as `X-CM-Analysis`, `X-CMAE-Analysis` or `X-Authority-Analysis`.
@NullMarked
package org.hoptrail.mta.cloudmark;

import org.jspecify.annotations.NullMarked;
