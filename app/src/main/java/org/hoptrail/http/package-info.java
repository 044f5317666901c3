/// The HTTP API under `/api/v1` and the pages that use it. Takes an [org.hoptrail.http.Offer] and
/// gives a [org.hoptrail.http.WebServer]. Every request passes the [org.hoptrail.http.Gate] before
/// anything looks at it: it must name this server (DNS rebinding), must come from our own pages or
/// from no page at all (CSRF), and must bring the token when there is one. What is wrong is told as
/// RFC 9457 problem JSON. Bodies are read whole into memory, within limits of size and time, and
/// never written anywhere.
///
/// What can be asked is a list of [org.hoptrail.http.Endpoint]: routes and their description for
/// programs are both made from it. An index ([org.hoptrail.http.Archive]) is shown as it was
/// committed last, and its answers carry a tag that changes with it.
@NullMarked
package org.hoptrail.http;

import org.jspecify.annotations.NullMarked;
