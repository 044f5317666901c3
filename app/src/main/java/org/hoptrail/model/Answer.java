package org.hoptrail.model;

/// What a text about mail delivery turned out to be: a single reply, or a whole session.
public sealed interface Answer permits Explanation, SmtpSession {}
