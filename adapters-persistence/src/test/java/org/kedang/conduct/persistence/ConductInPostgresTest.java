package org.kedang.conduct.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;
import org.kedang.conduct.spi.Trainings;
import org.kedang.conduct.usecase.ConductStoresContract;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.TestDatabase;

class ConductInPostgresTest extends ConductStoresContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcConductTexts texts = new JdbcConductTexts(database.dataSource());
    private final JdbcSignatures signatures = new JdbcSignatures(database.dataSource());
    private final JdbcTrainings trainings = new JdbcTrainings(database.dataSource());

    @BeforeEach
    void two_people() {
        database.clear("conduct_text", "conduct_quiz", "conduct_training", "employee");
        hire(zhang, "S1066", "张新");
        hire(officer, "S0903", "林安");
    }

    private void hire(EmployeeId id, String number, String name) {
        int unused = Sql.run(
                database.dataSource(),
                "insert into employee (id, number, name, email, locale, theme, revision)"
                        + " values (?, ?, ?, 'x@example.com', 'zh_CN', 'auto', 1)",
                id.value(),
                number,
                name);
    }

    @Test
    @DisplayName("已发布的文本和签署记录，数据库拒绝修改和删除")
    void the_data_base_refuses_to_change_or_delete_what_was_signed() {
        ConductText text = new ConductText(
                TextKind.AGREEMENT, 1, LocalDate.of(2026, 11, 16), "保密协议", "违约责任。".repeat(50), officer, NOON);
        texts.add(text);
        signatures.add(AgreementSignature.sign(
                text,
                text.hash(),
                true,
                new AgreementSignature.Signer(zhang, "S1066", "张新", "-"),
                Handwriting.Way.TYPED,
                "张新",
                NOON));
        for (String attack : List.of(
                "update conduct_signature set name = '别人'",
                "delete from conduct_signature",
                "update conduct_text set body = '改'",
                "delete from conduct_text")) {
            assertThrows(SQLException.class, () -> run(attack), attack);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.separate().getConnection();
                Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    @Override
    protected ConductTexts texts() {
        return texts;
    }

    @Override
    protected Signatures signatures() {
        return signatures;
    }

    @Override
    protected Trainings trainings() {
        return trainings;
    }
}
