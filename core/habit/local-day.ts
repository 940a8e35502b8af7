/**
 * A day of the learner's own calendar: days since 1970-01-01 as the wall calendar counts them, wherever the learner is.
 * Two instants on the same wall date are the same day, also when clocks change or a flight repeats a date.
 */
export type LocalDay = number;

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The day of a wall date: `month` from 1, `day` from 1 (Gregorian, proleptic; Hinnant, days_from_civil). */
export function localDay(year: number, month: number, day: number): LocalDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function weekdayOf(day: LocalDay): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** The Monday on or before a day. */
export function mondayOf(day: LocalDay): LocalDay {
  return day - weekdayOf(day);
}
