"""What people ask, and what they are answered.

`table` binds each command, button and change of membership to one function; `visit` tells who asks
where and in which language, and takes every answer to the gateway.
"""
