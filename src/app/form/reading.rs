//! What the fields of a form say, read as values. It must not know what becomes of them.

use chrono::{NaiveDate, NaiveTime};

use super::input::Input;
use super::picks::Pick;
use super::quorum::read_share;
use super::{Fault, FieldFault, Form};
use crate::domain::dates::{may_become_date, read_date, read_past_date, read_time, times_beginning};
use crate::domain::office::is_inside;

/// The times of which the second never comes before the first.
pub(super) const SPANS: [(&str, &str); 3] = [("starts", "ends"), ("opened", "closed"), ("arrived", "left")];

/// The fields with a day on which something has happened.
const HAPPENED: [&str; 2] = ["happened-on", "invited-on"];

/// The day that is meant by what stands in a field of this name.
pub fn day_meant(name: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    if HAPPENED.contains(&name) { read_past_date(typed, today) } else { read_date(typed, today) }
}

impl Form {
    /// What these fields say together; the record's own value where nobody touched them, since not every value has a text
    /// that reads back the same.
    pub(super) fn own_or<T>(
        &self,
        names: &[&str],
        own: Option<T>,
        read: impl FnOnce() -> Result<T, FieldFault>,
    ) -> Result<T, FieldFault> {
        match own {
            Some(own) if !names.iter().any(|name| self.is_touched(name)) => Ok(own),
            _ => read(),
        }
    }

    /// A field of one line; blanks at the ends of what was typed are removed.
    pub(in crate::app) fn line(&self, name: &str) -> String {
        let text = self.input(name).map(Input::text).unwrap_or_default();
        if self.is_touched(name) { text.trim().to_owned() } else { text }
    }

    /// A field that must not be empty.
    pub(super) fn required(&self, name: &'static str) -> Result<String, FieldFault> {
        let line = self.line(name);
        if line.trim().is_empty() { Err((name, Fault::Empty)) } else { Ok(line) }
    }

    /// A date, if one is typed.
    pub(super) fn date(&self, name: &'static str, today: NaiveDate) -> Result<Option<NaiveDate>, FieldFault> {
        match self.line(name).trim() {
            "" => Ok(None),
            typed => day_meant(name, typed, today).map(Some).ok_or((name, Fault::NoDate)),
        }
    }

    /// A time of day, if one is typed; `own` is that of the record, which may have seconds.
    pub(super) fn time(
        &self,
        name: &'static str,
        own: Option<Option<NaiveTime>>,
    ) -> Result<Option<NaiveTime>, FieldFault> {
        self.own_or(&[name], own, || match self.line(name).trim() {
            "" => Ok(None),
            typed => read_time(typed).map(Some).ok_or((name, Fault::NoTime)),
        })
    }

    /// Refuses what ends before it begins; a meeting over midnight is written as two. What nobody touched stays as it is.
    pub(super) fn in_order(
        &self,
        (from, until): (&'static str, &'static str),
        times: (Option<NaiveTime>, Option<NaiveTime>),
    ) -> Result<(), FieldFault> {
        let is_touched = self.is_touched(from) || self.is_touched(until);
        match times {
            (Some(began), Some(ended)) if is_touched && ended < began => Err((until, Fault::EndsBefore)),
            _ => Ok(()),
        }
    }

    /// The record that is chosen, by its id; `own` is the one of the record, which may not be there any more.
    pub(super) fn id<T: std::str::FromStr>(
        &self,
        name: &'static str,
        own: Option<Option<T>>,
    ) -> Result<Option<T>, FieldFault> {
        self.own_or(&[name], own, || Ok(self.picks(name)?.first().and_then(|pick| pick.value.parse().ok())))
    }

    /// A whole number, if one is typed.
    pub(super) fn number(&self, name: &'static str) -> Result<Option<u32>, FieldFault> {
        match self.line(name).as_str() {
            "" => Ok(None),
            // `15 menit` says the same.
            typed => {
                let number = typed.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '.').trim_end();
                number.parse().map(Some).map_err(|_| (name, Fault::NoNumber))
            }
        }
    }

    /// The option that is chosen, by its name; empty: none.
    pub(super) fn option(&self, name: &str) -> &'static str {
        match self.input(name) {
            Some(Input::Options(options)) => options.value(),
            _ => "",
        }
    }

    /// The choices of a field.
    ///
    /// # Errors
    /// [`Fault::NoChoice`] if something is typed that is not among them.
    pub(super) fn picks(&self, name: &'static str) -> Result<&[Pick], FieldFault> {
        match self.input(name) {
            Some(Input::Picks(picks)) if picks.typed.is_empty() => Ok(&picks.chosen),
            Some(Input::Picks(_)) => Err((name, Fault::NoChoice)),
            _ => Ok(&[]),
        }
    }

    /// What is wrong with what stands in a field as it is typed. While one is still typing there, only what cannot become
    /// right any more is.
    pub fn fault_at(&self, at: usize, today: NaiveDate) -> Option<Fault> {
        let field = self.fields.get(at)?;
        if let Some((_, fault)) = self.fault.filter(|(name, _)| *name == field.name) {
            return Some(fault);
        }
        let (typed, is_writing) = (field.input.text(), at == self.focus);
        let typed = typed.trim();
        if typed.is_empty() || !self.is_touched(field.name) {
            return None;
        }
        match &field.input {
            Input::Date(_)
                if field.name == "happened-on"
                    && day_meant(field.name, typed, today).is_some_and(|day| day > today) =>
            {
                (!is_writing).then_some(Fault::Future)
            }
            Input::Date(_) if read_date(typed, today).is_some() => None,
            Input::Date(_) => (!is_writing || !may_become_date(typed, today)).then_some(Fault::NoDate),
            Input::Time(_) => self.time_fault(field.name, typed, is_writing),
            Input::Number(_) => typed.parse::<u32>().is_err().then_some(Fault::NoNumber),
            Input::Picks(picks) => (!is_writing && !picks.typed.is_empty()).then_some(Fault::NoChoice),
            _ if field.name == "logo" => (!is_inside(typed)).then_some(Fault::Outside),
            _ if field.name == "quorum" && !is_writing => read_share(typed).is_none().then_some(Fault::NoShare),
            _ => None,
        }
    }

    fn time_fault(&self, name: &'static str, typed: &str, is_writing: bool) -> Option<Fault> {
        let could_be: Vec<NaiveTime> =
            if is_writing { times_beginning(typed) } else { read_time(typed).into_iter().collect() };
        let began = SPANS.into_iter().find(|(_, until)| *until == name);
        let began = began.and_then(|(from, _)| read_time(self.line(from).trim()));
        match began {
            _ if could_be.is_empty() => Some(Fault::NoTime),
            Some(began) if could_be.iter().all(|time| *time < began) => Some(Fault::EndsBefore),
            _ => None,
        }
    }
}
