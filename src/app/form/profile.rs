//! The form of the office's own data: name, time zone, language, quorum, letterhead. It must not know the office's lists.

use super::input::{Input, Options};
use super::{Fault, Field, FieldFault, Form, line, lines, quorum};
use crate::domain::Office;
use crate::domain::office::{Letterhead, Profile, TimeZone, is_inside};
use crate::domain::quorum::Quorum;

/// The fields.
pub(super) fn fields(office: &Office, profile: &Profile) -> Vec<Field> {
    let own_zone = &profile.time_zone;
    let is_indonesian = TimeZone::indonesian().contains(own_zone);
    // Another zone has a name and a distance from UTC of its own.
    let (zone, name, offset) = match is_indonesian {
        true => (own_zone.name.as_str(), "", String::new()),
        false => ("", own_zone.name.as_str(), offset_name(own_zone.minutes_east)),
    };
    let sample = if profile.sample { "yes" } else { "no" };
    let mut fields = vec![
        line("office-name", &profile.name),
        Field { name: "language", input: Options::input("language", vec!["id", "en"], &profile.language) },
        lines("letterhead", &profile.letterhead.lines.join("\n")),
        line("address", &profile.letterhead.address),
        line("logo", &profile.letterhead.logo),
        line("numbering", &profile.numbering),
    ];
    fields.extend(quorum::fields(office, profile.quorum.as_ref()));
    fields.extend([
        Field { name: "time-zone", input: Options::input("zone", vec!["WIB", "WITA", "WIT", ""], zone) },
        line("zone-name", name),
        line("zone-offset", &offset),
        Field { name: "sample", input: Options::input("yes-no", vec!["no", "yes"], sample) },
    ]);
    fields
}

/// `+08.45`.
fn offset_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}.{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

fn read_offset(typed: &str) -> Option<i32> {
    let (sign, rest) = match typed.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, typed.trim_start_matches('+')),
    };
    let (hours, minutes) = rest.split_once(['.', ':']).unwrap_or((rest, "0"));
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let east = sign * (i32::from(hours) * 60 + i32::from(minutes));
    (minutes < 60 && TimeZone::MINUTES_EAST.contains(&east)).then_some(east)
}

fn zone(form: &Form) -> Result<TimeZone, FieldFault> {
    let chosen = form.option("time-zone");
    match TimeZone::indonesian().into_iter().find(|zone| zone.name == chosen) {
        Some(zone) => Ok(zone),
        None => {
            let name = form.required("zone-name")?;
            let minutes_east = read_offset(&form.line("zone-offset")).ok_or(("zone-offset", Fault::NoOffset))?;
            Ok(TimeZone { name, minutes_east })
        }
    }
}

/// The data as they shall be.
pub(super) fn read(form: &Form, office: &Office, old: &Profile) -> Result<Profile, FieldFault> {
    let letterhead = form.input("letterhead").map(Input::text).unwrap_or_default();
    let logo = form.own_or(&["logo"], Some(old.letterhead.logo.clone()), || {
        let logo = form.line("logo");
        if logo.is_empty() || is_inside(&logo) { Ok(logo) } else { Err(("logo", Fault::Outside)) }
    })?;
    Ok(Profile {
        name: form.required("office-name")?,
        sample: form.option("sample") == "yes",
        language: form.own_or(&["language"], Some(old.language.clone()), || Ok(form.option("language").to_owned()))?,
        time_zone: form
            .own_or(&["time-zone", "zone-name", "zone-offset"], Some(old.time_zone.clone()), || zone(form))?,
        letterhead: Letterhead {
            lines: form.own_or(&["letterhead"], Some(old.letterhead.lines.clone()), || {
                Ok(letterhead.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
            })?,
            address: form.line("address"),
            logo,
        },
        quorum: form.own_or(&quorum::NAMES, Some(old.quorum.clone()), || {
            Ok(Some(quorum::read(form, office)?).filter(|quorum| *quorum != Quorum::default()))
        })?,
        numbering: form.line("numbering"),
    })
}
