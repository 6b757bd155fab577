package dev.chancery.gateway.store;

import dev.chancery.gateway.PriorityClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Projects that a configuration file registers, as {@code chancery.projects.<name>.*}. */
@ConfigurationProperties("chancery")
record ProjectSettings(@DefaultValue Map<String, Wanted> projects) {

    ProjectSettings {
        projects = Map.copyOf(projects);
    }

    /** A project without its name; what is left out is as the console proposes it. */
    record Wanted(
            @DefaultValue("1") String version,
            @DefaultValue("") String purpose,
            @DefaultValue List<String> command,
            @DefaultValue("") String workingDirectory,
            @DefaultValue({"PATH", "LANG"}) List<String> environment,
            @DefaultValue("run") String pool,
            @DefaultValue("interactive") PriorityClass priority,
            @DefaultValue("1m") Duration budget,
            @DefaultValue("1MB") DataSize outputLimit,
            @DefaultValue("true") boolean enabled) {

        Project named(String name) {
            return new Project(
                    name,
                    version,
                    purpose,
                    command,
                    workingDirectory,
                    environment,
                    pool,
                    priority,
                    budget,
                    outputLimit.toBytes(),
                    enabled);
        }
    }

    /** Every project, by name. */
    List<Project> all() {
        return new TreeMap<>(projects)
                .entrySet().stream().map(it -> it.getValue().named(it.getKey())).toList();
    }
}
