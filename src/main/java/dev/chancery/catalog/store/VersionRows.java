package dev.chancery.catalog.store;

import dev.chancery.catalog.VersionState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions by id, number and state. */
interface VersionRows extends Repository<VersionRow, UUID> {

    @Query("select v from VersionRow v join fetch v.asset where v.id = :id")
    Optional<VersionRow> find(UUID id);

    @Query("""
            select v from VersionRow v join fetch v.asset
            where v.asset.kind = :kind and v.asset.name = :name and v.number = :number
            """)
    Optional<VersionRow> find(String kind, String name, int number);

    @Query("select v from VersionRow v join fetch v.asset where v.asset.id = :asset order by v.number desc")
    List<VersionRow> ofAsset(UUID asset);

    @Query("select v from VersionRow v join fetch v.asset where v.state = :state order by v.proposedAt, v.id")
    List<VersionRow> inState(VersionState state, Limit limit);

    @Query("select v from VersionRow v join fetch v.asset where v.digest = :digest order by v.createdAt")
    List<VersionRow> ofContent(String digest, Limit limit);

    @Query("select count(v) from VersionRow v where v.state = :state")
    int countInState(VersionState state);

    /** Without loading the version, so that it can be read once its asset is locked. */
    @Query("select v.asset.id from VersionRow v where v.id = :id")
    Optional<UUID> assetOf(UUID id);

    @Query("select coalesce(max(v.number), 0) from VersionRow v where v.asset.id = :asset")
    int lastNumber(UUID asset);

    @Query("""
            select v from VersionRow v join fetch v.asset
            where v.asset.id = :asset and v.state = VersionState.APPROVED order by v.number desc limit 1
            """)
    Optional<VersionRow> newestApproved(UUID asset);

    /** The version itself if it is approved, else the nearest approved one it descends from. */
    @NativeQuery("""
            with recursive line as (
                select id, parent, state, 0 as distance from catalog.version where id = :id
                union all
                select v.id, v.parent, v.state, line.distance + 1
                from line join catalog.version v on v.id = line.parent
                where line.state <> 'approved'
            )
            select id from line where state = 'approved' order by distance limit 1
            """)
    Optional<UUID> approvedAncestor(UUID id);
}
