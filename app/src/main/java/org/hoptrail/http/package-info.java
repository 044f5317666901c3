/// The HTTP API under `/api/v1` and the pages that use it. Takes a [org.hoptrail.pipeline.Desk] and
/// gives a [org.hoptrail.http.WebServer]. Every request passes the [org.hoptrail.http.Gate]
/// before anything looks at it: it must name this server (DNS rebinding), must come from our own
/// pages or from no page at all (CSRF), and must bring the token when there is one. What is
/// wrong is
/// told as RFC 9457 problem JSON. Bodies are read whole into memory, within limits of size
/// and time,
/// and never written anywhere.
///
/// An answer about a message is `hoptrail.route/1` with an `id` that is null because nothing is
/// stored. With an index the same object will come from `/api/v1/routes/ID`, `/api/v1/search` will
/// list ids, and `health` will name the index; nothing that is here changes its shape.
@NullMarked
package org.hoptrail.http;

import org.jspecify.annotations.NullMarked;
