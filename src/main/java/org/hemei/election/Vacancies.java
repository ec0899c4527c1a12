package org.hemei.election;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All vacancies, one aggregate each. */
interface Vacancies extends Repository<Vacancy, String> {

    Optional<Vacancy> findById(String vacancyNo);

    List<Vacancy> findByCompoundOrderByOpenedAtDesc(String compound);

    boolean existsByMemberIdAndEndedAtIsNull(long memberId);

    Optional<Vacancy> findByMemberIdAndEndedAtIsNull(long memberId);

    Vacancy save(Vacancy vacancy);
}
