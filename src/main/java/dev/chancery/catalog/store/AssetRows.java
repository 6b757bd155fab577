package dev.chancery.catalog.store;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Assets by id and name. */
interface AssetRows extends Repository<AssetRow, UUID> {

    Optional<AssetRow> findById(UUID id);

    Optional<AssetRow> findByKindAndName(String kind, String name);

    List<AssetRow> findByKindOrderByName(String kind);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssetRow a where a.id = :id")
    Optional<AssetRow> lock(UUID id);

    /** Two who make the same asset at once make one; the second waits for the first. */
    @Modifying
    @NativeQuery("""
            insert into catalog.asset (id, kind, name, created_at) values (:id, :kind, :name, :createdAt)
            on conflict (kind, name) do nothing
            """)
    int insertIfAbsent(UUID id, String kind, String name, Instant createdAt);
}
