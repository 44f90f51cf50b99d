"""Cards of many schools: taken in, reviewed, and made into one rating."""
