package dev.chancery.catalog.store;

import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of a version: what it says never changes, only its standing does. */
@Entity
@Table(schema = "catalog", name = "version")
class VersionRow {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asset", updatable = false)
    private AssetRow asset;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private @Nullable UUID parent;

    @Convert(converter = StateColumn.class)
    private VersionState state;

    @Column(updatable = false)
    private String message;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "author_kind", updatable = false))
    @AttributeOverride(name = "id", column = @Column(name = "author_id", updatable = false))
    @AttributeOverride(name = "name", column = @Column(name = "author_name", updatable = false))
    private ActorColumns author;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> contributors;

    @Column(name = "built_in", updatable = false)
    private boolean builtIn;

    @Version
    private int revision;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "decided_by_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "decided_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    private @Nullable ActorColumns decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected VersionRow() {}

    @SuppressWarnings("NullAway.Init")
    VersionRow(AssetRow asset, int number, WrittenVersion written) {
        this.id = written.id().value();
        this.asset = asset;
        this.number = number;
        this.digest = written.digest().hex();
        this.parent = written.parent().map(it -> it.id().value()).orElse(null);
        this.state = written.builtIn() ? VersionState.APPROVED : VersionState.DRAFT;
        this.message = written.message();
        this.author = ActorColumns.of(written.author());
        this.contributors = with(written.inherited(), written.author().key());
        this.builtIn = written.builtIn();
        this.createdAt = written.at();
    }

    void proposed(Actor by, Instant at) {
        state = VersionState.PROPOSED;
        proposedAt = at;
        contributors = with(contributors, by.key());
    }

    void withdrawn() {
        state = VersionState.DRAFT;
    }

    void decided(VersionState state, VersionRecord.Word word) {
        this.state = state;
        this.decidedBy = ActorColumns.of(word.by());
        this.decidedAt = word.at();
        this.reason = word.reason();
    }

    AssetRow asset() {
        return asset;
    }

    String digest() {
        return digest;
    }

    VersionRecord record() {
        return new VersionRecord(
                new VersionId(id),
                asset.id(),
                asset.name(),
                number,
                new Digest("sha256", digest),
                Optional.ofNullable(parent).map(VersionId::new),
                state,
                author.actor(),
                contributors,
                message,
                builtIn,
                createdAt,
                Optional.ofNullable(proposedAt),
                word());
    }

    private Optional<VersionRecord.Word> word() {
        return decidedBy == null || decidedAt == null || reason == null
                ? Optional.empty()
                : Optional.of(new VersionRecord.Word(decidedBy.actor(), decidedAt, reason));
    }

    private static List<String> with(List<String> keys, String another) {
        var all = new ArrayList<>(keys);
        if (!all.contains(another)) {
            all.add(another);
        }
        return all;
    }
}
