using Onside.Bench;

return args switch
{
    ["alive", .. var options] => await AliveBench.Run(Options.Read(options)),
    ["bare", var folder, var database, var port] => await Bare.Serve(folder, database, port),
    ["drag", .. var options] => await DragBench.Run(Options.Read(options)),
    ["process", .. var options] => await ProcessBench.Run(Options.Read(options)),
    ["follow-through", .. var options] => await FollowBench.Run(Options.Read(options)),
    ["web", .. var options] => await WebBench.Run(Options.Read(options)),
    _ => Options.Usage(),
};
