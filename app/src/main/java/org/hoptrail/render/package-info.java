/// A [org.hoptrail.model.Report] for people and for programs: text and JSON.
///
/// The JSON is one table ([org.hoptrail.render.ReportShape]) that names every key, its type and its
/// meaning; it writes the report and the page `docs/json.md`, so neither can lie about the other.
/// Everything shown on a terminal passes through [org.hoptrail.render.Printable] first.
@NullMarked
package org.hoptrail.render;

import org.jspecify.annotations.NullMarked;
