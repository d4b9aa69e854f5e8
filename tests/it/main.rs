//! One binary for all integration tests, since each binary links everything again.

// In a test, what is not there is a failure; a table is as long as its rows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::too_many_lines)]

mod architecture;
mod arranging;
mod asking;
mod bad_files;
mod board;
mod calendar;
mod capturing;
mod cli;
mod closing;
mod commitments;
mod domain;
mod door;
mod drafts;
mod drawing;
mod durability;
mod exchange;
mod follow_up;
mod forms;
mod house;
mod importing;

mod glance;
mod index;
mod invitations;
mod keeping;
mod keymap;
mod laptops;
mod layar;
mod listed;
mod looks;
mod main_job;
mod meeting_runs;
mod office;
mod paper;
mod papers;
mod patterns;
mod pictures;
mod pointer;
mod pty;
mod room_run;
mod round;
mod samples;
mod saved_filters;
mod screens;
mod screens_board;
mod screens_forms;
mod stage;
mod storage;
mod tasks;
mod texts;
mod twins;
mod update;
mod wild;
mod word_search;
mod writing;
