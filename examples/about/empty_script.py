# /// script
# [tool.measured]
# exclusive = true
# ///
"""A script that does nothing"""
