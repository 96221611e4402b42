# Style and script of the html report as two string constants: -DSTYLE=… -DSCRIPT=… -DOUT=…
file(READ ${STYLE} style)
file(READ ${SCRIPT} script)
file(WRITE ${OUT} "#include \"report/html_report.h\"\n\nnamespace followup {\n\nstd::string_view html_style() {\n  return R\"~~(${style})~~\";\n}\n\nstd::string_view html_script() {\n  return R\"~~(${script})~~\";\n}\n\n}  // namespace followup\n")
