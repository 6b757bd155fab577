package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.catalog.Asset;
import dev.chancery.console.Links;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What was in production at a moment: one question with one answer. The moment is in the URL. */
final class LiveAtPanel extends Composite<Panel> {

    private final CatalogParts parts;
    private final Asset asset;
    private final Optional<String> at;

    LiveAtPanel(CatalogParts parts, Asset asset, Optional<String> at) {
        this.parts = parts;
        this.asset = asset;
        this.at = at;
    }

    @Override
    protected Panel initContent() {
        var moment = at.flatMap(LiveAtPanel::moment);
        var picker = new DateTimePicker("Moment, UTC");
        moment.ifPresent(it -> picker.setValue(LocalDateTime.ofInstant(it, ZoneOffset.UTC)));
        picker.addValueChangeListener(change -> ask(change.getValue()));
        var answer = new Div();
        answer.addClassName("live-at");
        answer.add(
                at.isPresent() && moment.isEmpty()
                        ? new Paragraph("“" + at.get() + "” is not a moment such as 2026-03-24T14:00:00Z.")
                        : moment.<Component>map(this::answer)
                                .orElseGet(() -> new Paragraph("Choose a moment to see which version was in use.")));
        return new Panel("What was in production?", picker, answer);
    }

    private Component answer(Instant moment) {
        return parts.catalog()
                .liveAt(asset.id(), Asset.PRODUCTION, moment)
                .<Component>map(it -> new Div(
                        new Anchor(parts.paths().of(asset.name(), it.number()), "Version " + it.number()),
                        new Span(" was in production at "),
                        RelativeTime.absolute(moment)))
                .orElseGet(() -> new Div(new Span("Nothing was in production at "), RelativeTime.absolute(moment)));
    }

    private void ask(LocalDateTime moment) {
        var path = Links.asset(asset.name().kind(), asset.name().name()).substring(1);
        getUI().ifPresent(ui -> ui.navigate(
                path, QueryParameters.of("at", moment.toInstant(ZoneOffset.UTC).toString())));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
