"""What must outlive the process: one SQLite file, and the only place that speaks SQL."""
