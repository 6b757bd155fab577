package dev.chancery.catalog.store;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Texts by digest; the same text is kept once. */
interface ContentRows extends Repository<ContentRow, String> {

    Optional<ContentRow> findById(String digest);

    @Modifying
    @NativeQuery("insert into catalog.content (digest, body) values (:digest, :body) on conflict do nothing")
    int insertIfAbsent(String digest, String body);
}
