package dev.chancery.catalog.store;

import dev.chancery.catalog.VersionState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** A version's state as its lower-case word. */
@Converter
class StateColumn implements AttributeConverter<VersionState, String> {

    @Override
    public String convertToDatabaseColumn(VersionState state) {
        return state.label();
    }

    @Override
    public VersionState convertToEntityAttribute(String label) {
        return VersionState.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
