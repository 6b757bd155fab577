package dev.chancery.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Runs a test against the whole application on a random port and the run's shared Postgres, without the sample world.
 * Every test that uses it unchanged shares one context, so a test may not assume that it is alone in the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chancery.sample=false",
            "chancery.data=target/test-data/${test.fork:0}",
            "chancery.secrets.generate=true",
            "chancery.sign-in.address.free=10000",
            "chancery.tools.upstream.allowed-hosts=localhost",
            "db-scheduler.polling-interval=200ms"
        })
@ContextConfiguration(initializers = {SharedDatabase.class, SharedGitHub.class, SharedModels.class})
@TestExecutionListeners(
        listeners = OwnSecurityContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface WholeApplication {}
