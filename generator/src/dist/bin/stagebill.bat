@echo off
rem Starts Stagebill with the Java that JAVA_HOME names, or else the first one on PATH.
rem STAGEBILL_OPTS: more options for the Java machine, for example -Xmx4g.
setlocal

set "HOME_DIR=%~dp0.."

if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
    if not exist "%JAVA_HOME%\bin\java.exe" (
        echo stagebill: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it 1>&2
        exit /b 3
    )
) else (
    set "JAVA=java.exe"
    where java.exe >nul 2>nul
    if errorlevel 1 (
        echo stagebill: no Java found: install Java 17 or newer, or set JAVA_HOME to it 1>&2
        exit /b 3
    )
)

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~v"
for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do if "%%a"=="1" (set "VERSION=%%b") else (set "VERSION=%%a")
if not defined VERSION (
    echo stagebill: %JAVA% does not tell its version; Java 17 or newer is needed 1>&2
    exit /b 3
)
if %VERSION% LSS 17 (
    echo stagebill: %JAVA% is Java %VERSION%; Java 17 or newer is needed ^(set JAVA_HOME to one^) 1>&2
    exit /b 3
)

set "NEWER="
if %VERSION% GEQ 24 set "NEWER=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

"%JAVA%" %NEWER% -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Djava.awt.headless=true %STAGEBILL_OPTS% -jar "%HOME_DIR%\lib\stagebill.jar" %*
exit /b %ERRORLEVEL%
