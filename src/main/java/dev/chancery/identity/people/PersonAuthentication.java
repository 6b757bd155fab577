package dev.chancery.identity.people;

import dev.chancery.identity.Password;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in by name and password. An unknown name, a wrong password and a disabled person are told apart in the
 * ledger only; to the outside they look and last the same.
 */
@Component
class PersonAuthentication implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PersonAuthentication.class);

    private final PeopleTable people;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final SignInRecord record;

    PersonAuthentication(PeopleTable people, PasswordHashes hashes, SignInThrottle throttle, SignInRecord record) {
        this.people = people;
        this.hashes = hashes;
        this.throttle = throttle;
        this.record = record;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var address = attempt.getDetails() instanceof WebAuthenticationDetails it ? it.getRemoteAddress() : "unknown";
        if (throttle.take(name, address) instanceof SignInThrottle.Wait(var left)) {
            throw new SignInDelayed(left);
        }
        var account = people.account(name);
        if (!matches(Password.of(String.valueOf(attempt.getCredentials())), account)) {
            record.refused(account);
            LOG.info("A sign-in from {} was refused.", address);
            throw new BadCredentialsException("The name or the password is wrong.");
        }
        return admit(account.orElseThrow(), address);
    }

    private boolean matches(Password password, Optional<Account> account) {
        var hash = account.map(Account::passwordHash).orElseGet(hashes::ofNobody);
        return hashes.matches(password, hash)
                && account.filter(it -> !it.isDisabled()).isPresent();
    }

    private Authentication admit(Account account, String address) {
        record.admitted(account, address);
        var authorities =
                List.of(new SimpleGrantedAuthority(account.person().role().authority()));
        return UsernamePasswordAuthenticationToken.authenticated(account.signedIn(), null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
