package dev.chancery.catalog.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A text by its digest. */
@Entity
@Immutable
@Table(schema = "catalog", name = "content")
class ContentRow {

    @Id
    private String digest;

    private String body;

    @SuppressWarnings("NullAway.Init")
    protected ContentRow() {}

    String digest() {
        return digest;
    }

    String body() {
        return body;
    }
}
