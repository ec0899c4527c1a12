package org.hemei.offices;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoCityTest
class StaffTest {

    @Autowired
    Offices offices;

    @Autowired
    DataSource database;

    @Test
    void theStaffOfARoleIsListedByName() {
        assertThat(offices.staff("YZ-QH-WT-YS", Role.MEDIATOR))
                .extracting(Staff::name)
                .containsExactly("李秀英", "王建国");
        assertThat(offices.staff("YZ-QH-WT-YS", Role.LEAD)).isEmpty();
    }

    @Test
    void listingTheStaffManyTimesTakesNoConnectionAway() throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        for (int i = 0; i <= pool.getMaximumPoolSize(); i++) {
            assertThat(offices.staff("YZ-QH-WT", Role.SUPERVISOR)).hasSize(2);
        }
    }
}
