using Onside;
using Onside.Platform;
using Onside.Platform.Cli;
using Onside.Shared.Ui;

var line = CommandLine.Read(args);
if (await line.CarriedOutElsewhere() is { } code)
    return code;

var builder = line.CreateBuilder();
builder.AddPlatform(line.Store);
builder.Services.AddFeatures();

var app = builder.Build();
var root = app.UsePlatform();
app.UseUi();
root.MapFeatures();

return await app.Run(line);

public partial class Program;
