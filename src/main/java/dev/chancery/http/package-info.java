/** What every HTTP answer shares: request ids, problem documents, body limits, health and metrics paths. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.chancery.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
