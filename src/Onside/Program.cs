using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Front.Health;
using Onside.Front.History;
using Onside.Front.Home;
using Onside.Front.Insights;
using Onside.Front.Integrations;
using Onside.Platform;
using Onside.Platform.Cli;
using Onside.Shared.Ui;
using Onside.Shared.Ui.StyleGuide;
using Onside.Team.Activities;
using Onside.Team.Feedback;
using Onside.Team.Fields;
using Onside.Team.Files;
using Onside.Team.Inbox;
using Onside.Team.People;

var line = CommandLine.Read(args);
if (await line.CarriedOutElsewhere() is { } code)
    return code;

var builder = line.CreateBuilder();
builder.AddPlatform(line.Store);
builder.Services.AddPeople();
builder.Services.AddInbox();
builder.Services.AddFields();
builder.Services.AddActivities();
builder.Services.AddFiles();
builder.Services.AddFeedback();
builder.Services.AddCatalog();
builder.Services.AddAccounts();
builder.Services.AddDeals();
builder.Services.AddInsights();
builder.Services.AddHistory();
builder.Services.AddHome();
builder.Services.AddHealth();
builder.Services.AddIntegrations();

var app = builder.Build();
var root = app.UsePlatform();
app.UseUi();
root.MapPeople();
root.MapInbox();
root.MapFields();
root.MapActivities();
root.MapFiles();
root.MapFeedback();
root.MapCatalog();
root.MapAccounts();
root.MapDeals();
root.MapInsights();
root.MapHistory();
root.MapHome();
root.MapHealth();
root.MapStyleGuide();

return await app.Run(line);

public partial class Program;
