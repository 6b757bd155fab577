package dev.chancery.catalog.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where labels point. */
interface LabelRows extends Repository<LabelRow, LabelKey> {

    @Query("select l from LabelRow l join fetch l.version v join fetch v.asset where l.key = :key")
    Optional<LabelRow> find(LabelKey key);

    @Query("select l from LabelRow l join fetch l.version v join fetch v.asset where l.key.asset in :assets")
    List<LabelRow> ofAssets(List<UUID> assets);

    @Query("""
            select l from LabelRow l join fetch l.version v join fetch v.asset a
            where a.kind = :kind and a.name = :name and l.key.name = :label
            """)
    Optional<LabelRow> find(String kind, String name, String label);

    @Modifying
    @NativeQuery("update catalog.generation set moves = moves + 1")
    int countMove();

    @NativeQuery("select moves from catalog.generation")
    long moves();
}
