package org.hoptrail.http;

import org.hoptrail.render.Catalogue;

/// What this program is and knows, for the pages that list it.
///
/// @param version of the program
/// @param systems the mail systems
/// @param checks the forgery checks
public record Listings(String version, Catalogue systems, Catalogue checks) {}
