# /// script
# [tool.measured]
# exclusive = true
# repeat = 15
# ///
"""A script that does nothing"""
