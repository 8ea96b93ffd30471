package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.kedang.access.spi.Passwords;

/**
 * PBKDF2 with HMAC-SHA-512 and 210,000 rounds. The stored form is {@code pbkdf2-sha512$rounds$salt$key}, so that the cost
 * can grow and old hashes stay readable.
 */
@ApplicationScoped
public class Pbkdf2Passwords implements Passwords {
    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NO_SALT = new byte[SALT_BYTES];
    private static final byte[] NO_KEY = new byte[KEY_BITS / 8];

    private final Set<String> common = read();

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return NAME + "$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(key(password, salt, ROUNDS));
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        boolean real = parts.length == 4 && parts[0].equals(NAME);
        int rounds = real ? Integer.parseInt(parts[1]) : ROUNDS;
        byte[] salt = real ? Base64.getDecoder().decode(parts[2]) : NO_SALT;
        byte[] expected = real ? Base64.getDecoder().decode(parts[3]) : NO_KEY;
        // a password beyond the allowed length cannot be right; what is hashed stays short
        String tried = password.length() > 512 ? password.substring(0, 512) : password;
        boolean same = MessageDigest.isEqual(key(tried, salt, rounds), expected);
        return real && same && tried.length() == password.length();
    }

    @Override
    public Set<String> common() {
        return common;
    }

    private static byte[] key(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static Set<String> read() {
        try (InputStream file = Pbkdf2Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
