package org.hoptrail.model;

/// By which way the mail of a domain nearly always comes.
///
/// @param domain that of the author's address, lower case
/// @param way the organisation that the name of the client at the border belongs to, or the
///     network of its address
/// @param messages so many messages show it at least: 20, 50, 100 and so on
public record UsualRoute(String domain, String way, long messages) {}
