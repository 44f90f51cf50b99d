"""The windows of a campaign: whose cards are gathered, what has come, its review and its rating."""
