package dev.chancery.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has the run's stand-ins for Bedrock and a proxy among a test's models: {@code stand-in-<the day they have>}. Their
 * upstream id is one that has a price from the first start.
 */
final class SharedModels implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> DAYS =
            List.of("bedrock", "bedrock-busy", "bedrock-strict", "proxy", "proxy-broken", "proxy-slow", "counted");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new ArrayList<String>();
        for (var day : DAYS) {
            var provider = "chancery.models.providers.stand-in-" + day + ".";
            var isBedrock = day.startsWith("bedrock");
            properties.add(provider + "kind=" + (isBedrock ? "bedrock" : "proxy"));
            properties.add(provider + "url=" + StandInModels.shared().address() + "/" + day + (isBedrock ? "" : "/v1"));
            properties.add(provider + (isBedrock ? "region=eu-central-1" : "secret=llm-proxy"));
            var model = "chancery.models.catalogue.stand-in-" + day + ".";
            properties.add(model + "provider=stand-in-" + day);
            properties.add(model + "upstream=simulated");
            properties.add(model + "max-tokens=8192");
        }
        TestPropertyValues.of(properties).applyTo(context);
    }
}
