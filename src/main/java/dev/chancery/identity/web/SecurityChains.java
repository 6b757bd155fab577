package dev.chancery.identity.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import dev.chancery.http.ApiPaths;
import dev.chancery.identity.people.SessionEpochs;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Machines come in by bearer token and leave no session; people come in by the sign-in page. Whatever no line here opens
 * stays shut: API methods by {@code @PreAuthorize}, views by their access annotation.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityChains {

    private static final String LOGIN = "/login";
    private static final String[] ASSETS = {
        "/chancery/**", "/aura/**", "/VAADIN/build/**", "/VAADIN/static/**", "/favicon.ico"
    };
    private static final Eagerly EAGERLY = new Eagerly();
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http, Recognition recognition, ApiRefusals refusals, SecurityContextHolderStrategy security)
            throws Exception {
        return http.securityMatcher(ApiPaths.patterns())
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ApiPaths.PUBLIC.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerTokenFilter(recognition, refusals, security), AuthorizationFilter.class)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityChains::seal)
                .build();
    }

    /** A request is measured as a whole: a metric and a span for each filter would cost more than the filters do. */
    @Bean
    SecurityObservationSettings withoutObservingFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Scripts, styles and icons: the same for everyone, cached by browsers, and no reason to look at a session. */
    @Bean
    @Order(2)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(ASSETS)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(it -> seal(it).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain console(
            HttpSecurity http, RequestUtil vaadinRequests, SessionEpochs epochs, SecurityContextHolderStrategy security)
            throws Exception {
        return http.authorizeHttpRequests(paths ->
                        paths.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .with(
                        vaadin(),
                        it -> it.loginView(LOGIN)
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .csrf(it -> it.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .formLogin(it -> it.failureHandler(new SignInRefusals()))
                .addFilterAfter(new SessionEpochFilter(epochs, security), SecurityContextHolderFilter.class)
                .headers(it -> seal(it).permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .withObjectPostProcessor(EAGERLY))
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> seal(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.REST))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** Written before anything else, since a page that was forwarded to Vaadin takes no headers afterwards. */
    private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
