package org.hoptrail.http;

import io.javalin.http.Handler;
import org.hoptrail.render.Operation;

/// A route of the API: what programs are told of it, and who answers.
record Endpoint(Operation operation, Handler handler) {}
