package dev.chancery.catalog.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The moves of labels. */
interface LabelMoveRows extends Repository<LabelMoveRow, UUID> {

    @Query("""
            select m from LabelMoveRow m left join fetch m.from f left join fetch f.asset
            join fetch m.to t join fetch t.asset
            where m.asset.id = :asset order by m.at desc, m.id desc
            """)
    List<LabelMoveRow> ofAsset(UUID asset);

    @Query("""
            select m from LabelMoveRow m join fetch m.to t join fetch t.asset
            where m.asset.id = :asset and m.label = :label and m.at <= :at order by m.at desc limit 1
            """)
    Optional<LabelMoveRow> lastBefore(UUID asset, String label, Instant at);

    @Query("""
            select count(m) > 0 from LabelMoveRow m
            where m.to.id = :version and m.label = :label
            """)
    boolean hasCarried(UUID version, String label);
}
