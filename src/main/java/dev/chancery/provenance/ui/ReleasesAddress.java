package dev.chancery.provenance.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.provenance.store.Slice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the page of releases shows, as its address says it: refusals alone or all, and from where each list goes on. */
record ReleasesAddress(boolean refusedOnly, Optional<Slice.Place> verifiedAfter, Optional<Slice.Place> askedAfter) {

    private static final String SHOW = "show";
    private static final String REFUSED = "refused";
    private static final String VERIFIED = "verified_after";
    private static final String ASKED = "asked_after";

    static ReleasesAddress newest(boolean refusedOnly) {
        return new ReleasesAddress(refusedOnly, Optional.empty(), Optional.empty());
    }

    static ReleasesAddress of(QueryParameters parameters) {
        return new ReleasesAddress(
                parameters.getSingleParameter(SHOW).filter(REFUSED::equals).isPresent(),
                parameters.getSingleParameter(VERIFIED).flatMap(ListPlace::read),
                parameters.getSingleParameter(ASKED).flatMap(ListPlace::read));
    }

    ReleasesAddress verifiedFrom(Slice.Place place) {
        return new ReleasesAddress(refusedOnly, Optional.of(place), askedAfter);
    }

    ReleasesAddress askedFrom(Slice.Place place) {
        return new ReleasesAddress(refusedOnly, verifiedAfter, Optional.of(place));
    }

    /** Whether both lists begin with their newest rows. */
    boolean isNewest() {
        return verifiedAfter.isEmpty() && askedAfter.isEmpty();
    }

    Slice verified(int limit) {
        return new Slice(refusedOnly, verifiedAfter, limit);
    }

    Slice asked(int limit) {
        return new Slice(refusedOnly, askedAfter, limit);
    }

    QueryParameters parameters() {
        return QueryParameters.simple(members());
    }

    Map<String, String> members() {
        var parameters = new LinkedHashMap<String, String>();
        if (refusedOnly) {
            parameters.put(SHOW, REFUSED);
        }
        verifiedAfter.ifPresent(place -> parameters.put(VERIFIED, ListPlace.text(place.at(), place.key())));
        askedAfter.ifPresent(place -> parameters.put(ASKED, ListPlace.text(place.at(), place.key())));
        return parameters;
    }
}
