package dev.chancery.provenance.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.store.StatedArtifacts.Place;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What the list of artifacts shows, as its address says it: a search, and the place to go on from. */
record ArtifactsAddress(String search, Optional<Place> after) {

    private static final String SEARCH = "q";
    private static final String AFTER = "after";

    static ArtifactsAddress searching(String text) {
        return new ArtifactsAddress(text, Optional.empty());
    }

    static ArtifactsAddress of(QueryParameters parameters) {
        return new ArtifactsAddress(
                parameters.getSingleParameter(SEARCH).orElse(""),
                parameters.getSingleParameter(AFTER).flatMap(ArtifactsAddress::place));
    }

    ArtifactsAddress from(Place place) {
        return new ArtifactsAddress(search, Optional.of(place));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, search);
        }
        after.ifPresent(place -> parameters.put(
                AFTER, ListPlace.text(place.latestStatedAt(), place.digest().toString())));
        return QueryParameters.simple(parameters);
    }

    private static Optional<Place> place(String text) {
        return ListPlace.read(text)
                .flatMap(place -> Digest.parse(place.key()).map(digest -> new Place(place.at(), digest)));
    }
}
