package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nothing that answers a request is open by accident. */
class GuardsTest {

    /** What anyone may ask for: whoever adds to it says why in the commit. */
    private static final Set<String> OPEN_HANDLERS = Set.of(
            "AuthzenConfiguration.metadata",
            "HealthController.alive",
            "HealthController.ready",
            "ErrorPages.answer",
            "JwksController.keys",
            "TokenController.token",
            "IntrospectionController.introspect",
            "IntrospectionController.revoke",
            "MetadataController.authorizationServer",
            "MetadataController.protectedResource",
            "MetadataController.toolServer",
            "LogController.checkpoint",
            "LogController.tile",
            "LogController.verifierKeys",
            "LogController.witnessedCheckpoint",
            "WebhookController.receive");

    private static final Set<String> OPEN_VIEWS =
            Set.of("LoginView", "SetupView", "NotFoundView", "ForbiddenView", "BrokenView");

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.chancery");

    @Test
    void everyHandlerMethodIsGuardedOrOnTheShortListOfOpenOnes() {
        var open = PRODUCT.stream()
                .filter(it -> it.isMetaAnnotatedWith(Controller.class))
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> it.isMetaAnnotatedWith(RequestMapping.class))
                .filter(it -> !isGuarded(it))
                .map(it -> it.getOwner().getSimpleName() + "." + it.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).isEqualTo(new TreeSet<>(OPEN_HANDLERS));
    }

    @Test
    void everyViewSaysOnceWhoMaySeeIt() {
        assertThat(views().filter(it -> accessAnnotations(it) != 1)).isEmpty();
    }

    @Test
    void onlyTheShortListOfViewsIsOpenToStrangers() {
        assertThat(views().filter(it -> it.isAnnotatedWith(AnonymousAllowed.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet()))
                .isEqualTo(OPEN_VIEWS);
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) || method.getOwner().isAnnotatedWith(PreAuthorize.class);
    }

    private static Stream<JavaClass> views() {
        return PRODUCT.stream()
                .filter(it -> it.isAssignableTo(Component.class))
                .filter(it -> it.isAnnotatedWith(Route.class)
                        || it.isAnnotatedWith(Layout.class)
                        || it.isAssignableTo(HasErrorParameter.class));
    }

    private static long accessAnnotations(JavaClass view) {
        return ACCESS.stream().filter(view::isAnnotatedWith).count();
    }
}
