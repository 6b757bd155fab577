package dev.chancery;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the console and its embedded services. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Chancery", sharedModules = "kernel")
@Push(transport = Transport.WEBSOCKET_XHR)
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://chancery/console.css")
public class Chancery implements AppShellConfigurator {

    /** Where this process is found unless it is told otherwise: at its own port, whichever that is. */
    private static final Map<String, Object> AT_HOME =
            Map.of("chancery.authority.issuer", "http://localhost:${server.port}");

    public static void main(String[] arguments) {
        var application = new SpringApplication(Chancery.class);
        application.setDefaultProperties(AT_HOME);
        application.run(arguments);
    }
}
