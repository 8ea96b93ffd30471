package org.kedang.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer the benchmark asks for.
 *
 * @param initials three pinyin initials of its name
 * @param tail the last four digits of its telephone number
 */
record Sample(String id, String number, String name, String shortName, String initials, String tail) {

    /** Customers of one owner, or of everybody; the same ones every time. */
    static List<Sample> of(Connection connection, String owner, int count) throws SQLException {
        String sql =
                """
                select f.id::text, f.number, f.name, f.short_name,
                       coalesce((select substring(t from 2) from unnest(tsvector_to_array(s.grams)) t where t like 'i___' limit 1), ''),
                       right(coalesce(f.fields->>'phone', ''), 4)
                  from (select id from customer_file
                         where ? = '' or owner_id = (select id from employee where number = ?)
                         order by md5(id::text) limit ?) chosen
                  join customer_file f on f.id = chosen.id
                  join customer_search s on s.customer_id = f.id
                 where length(f.short_name) >= 2""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            statement.setString(2, owner);
            statement.setInt(3, count);
            try (ResultSet rows = statement.executeQuery()) {
                List<Sample> samples = new ArrayList<>();
                while (rows.next()) {
                    samples.add(new Sample(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6)));
                }
                return samples;
            }
        }
    }

    /** So many characters of the name, beginning with the short name; fewer at the name's end. */
    String han(int count) {
        int at = Math.max(0, name.indexOf(shortName));
        return name.substring(at, Math.min(name.length(), at + count));
    }
}
