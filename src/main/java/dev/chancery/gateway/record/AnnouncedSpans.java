package dev.chancery.gateway.record;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a span be made under an id that others were told of before it began. */
@Configuration(proxyBeanMethods = false)
class AnnouncedSpans {

    private static final ScopedValue<String> NEXT = ScopedValue.newInstance();

    @Bean
    SdkTracerProviderBuilderCustomizer announcedIds() {
        return builder -> builder.setIdGenerator(new Ids());
    }

    /** Makes the one span that the body starts under this id. */
    static <T> T as(String span, Supplier<T> body) {
        return ScopedValue.where(NEXT, span).call(body::get);
    }

    private static final class Ids implements IdGenerator {

        private final IdGenerator others = IdGenerator.random();

        @Override
        public String generateSpanId() {
            return NEXT.isBound() ? NEXT.get() : others.generateSpanId();
        }

        @Override
        public String generateTraceId() {
            return others.generateTraceId();
        }
    }
}
