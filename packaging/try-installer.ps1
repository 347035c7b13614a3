# On Windows, for nobody but a machine that is thrown away afterwards: installs for this person without a question, looks what is there,
# starts the program, uninstalls it, and looks what is left. Data must be left, an ending of a file must not.
$ErrorActionPreference = 'Stop'
function Test-That([bool]$isTrue, [string]$what) {
  if (-not $isTrue) { throw "FEHLER: $what" }
  Write-Host "OK: $what"
}

$setup = Get-ChildItem dist -Filter '*-Setup.exe' | Select-Object -First 1
$folder = Join-Path $env:LOCALAPPDATA 'Programs\digitalagentur'
$program = Join-Path $folder 'Digitalagentur.exe'
$classes = 'HKCU:\Software\Classes'
$data = Join-Path $env:LOCALAPPDATA 'Digitalagentur'
New-Item -ItemType Directory -Force $data | Out-Null
Set-Content (Join-Path $data 'probe.txt') 'bleibt'

$done = Start-Process $setup.FullName -ArgumentList '/S' -Wait -PassThru
Test-That ($done.ExitCode -eq 0) 'Die Installation endet mit 0'
Test-That (Test-Path $program) "Das Programm liegt in $folder"
foreach ($ending in '.dabundle', '.dabeipack') {
  $class = (Get-Item "$classes\$ending").GetValue('')
  $command = (Get-Item "$classes\$class\shell\open\command").GetValue('')
  Test-That ($command -like "*$program*%1*") "$ending wird mit dem Programm geöffnet"
}
Test-That (-not (Test-Path 'HKLM:\Software\Classes\.dabundle')) 'Für alle auf dem Rechner ist nichts eingetragen'

node tools/smoke.mjs $program
Test-That ($LASTEXITCODE -eq 0) 'Das installierte Programm startet'

$uninstall = Join-Path $folder 'Uninstall Digitalagentur.exe'
# The uninstaller goes on in a copy of itself; with _?= it stays, and can be waited for.
$done = Start-Process $uninstall -ArgumentList '/S', "_?=$folder" -Wait -PassThru
Test-That ($done.ExitCode -eq 0) 'Die Deinstallation endet mit 0'
Test-That (-not (Test-Path $program)) 'Das Programm ist weg'
Test-That (-not (Test-Path "$classes\.dabundle")) 'Die Verknüpfung ist weg'
Test-That ((Get-Content (Join-Path $data 'probe.txt')) -eq 'bleibt') 'Die Daten sind noch da'
