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

/** A date of the Gregorian calendar: `month` from 1, `day` from 1. */
export interface WallDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The wall date of a day (Gregorian, proleptic; Hinnant, civil_from_days). */
export function wallDate(days: LocalDay): WallDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function weekdayOf(day: LocalDay): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** The Monday on or before a day. */
export function mondayOf(day: LocalDay): LocalDay {
  return day - weekdayOf(day);
}
